'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { continueWithIdentityProvider } from './auth-client';

type Props = { name: string; next: string };

export function IdentityProviderButton({ name, next }: Props) {
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');
  const leave = () => {
    setState('leaving');
    continueWithIdentityProvider(next).catch(() => setState('failed'));
  };
  return (
    <>
      <Button className="w-full" pending={state === 'leaving'} onClick={leave}>
        Continue with {name}
      </Button>
      <FormError
        error={state === 'failed' ? { message: `${name} did not answer. Try again in a moment.` } : null}
      />
    </>
  );
}
