'use client';

import { ChevronDown } from 'lucide-react';
import { useCallback, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';

export type ComboBoxOption = { value: string; label: string; hint?: string | undefined };

type ComboBoxProps = {
  label: string;
  options: readonly ComboBoxOption[];
  name?: string | undefined;
  value?: string | null | undefined;
  defaultValue?: string | null | undefined;
  onChange?: ((value: string | null) => void) | undefined;
  placeholder?: string | undefined;
  hint?: string | undefined;
  error?: string | null | undefined;
  required?: boolean | undefined;
};

/** One of many options, found by typing. Submits the option's value under `name`. */
export function ComboBox(props: ComboBoxProps) {
  const { label, options, name, value, defaultValue, onChange, placeholder, hint, error, required } = props;
  // A modal dialog makes all else inert and lies above it: the list has to open within.
  const [dialog, setDialog] = useState<Element | null>(null);
  const place = useCallback((field: HTMLElement | null) => setDialog(field?.closest('dialog') ?? null), []);
  return (
    <AriaComboBox
      ref={place}
      defaultItems={options}
      {...(name ? { name, formValue: 'key' as const } : {})}
      {...(value === undefined ? { defaultSelectedKey: defaultValue ?? null } : { selectedKey: value })}
      {...(onChange ? { onSelectionChange: (key) => onChange(key === null ? null : String(key)) } : {})}
      isInvalid={Boolean(error)}
      isRequired={Boolean(required)}
      menuTrigger="focus"
    >
      <Label className="mb-1 block text-13 font-medium">{label}</Label>
      <div className="relative">
        <Input className="input pr-8" {...(placeholder ? { placeholder } : {})} />
        <Button className="absolute inset-y-0 right-0 grid w-8 place-items-center text-muted">
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      </div>
      {hint ? (
        <Text slot="description" className="mt-1 block text-12 text-muted">
          {hint}
        </Text>
      ) : null}
      <FieldError className="mt-1 block text-12 font-medium text-bad">{error ?? ''}</FieldError>
      <Popover
        {...(dialog ? { UNSTABLE_portalContainer: dialog } : {})}
        className="popover w-(--trigger-width) overflow-auto py-1"
      >
        <ListBox<ComboBoxOption> className="max-h-72 overflow-auto outline-none">
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="menu-item">
              <span className="min-w-0 flex-1">{option.label}</span>
              {option.hint ? <span className="text-12 text-muted">{option.hint}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
