'use client';

import { Printer } from 'lucide-react';
import { Button } from './button';

/** Opens the browser's print dialog, which also makes a PDF. */
export const PrintButton = () => (
  <Button icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>
    Print
  </Button>
);
