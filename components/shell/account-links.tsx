'use client';

import { useState } from 'react';
import { signOut } from '@/components/sign-in/auth-client';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';

/** At the foot of the rail: the member's own account, and the way out. */
export function AccountLinks() {
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    signOut().catch(() => setLeaving(false));
  };
  return (
    <div className="row text-13">
      <TextLink href="/account">Your account</TextLink>
      <Button variant="quiet" pending={leaving} onClick={leave}>
        Sign out
      </Button>
    </div>
  );
}
