import { TextField, type TextFieldProps } from './text-field';

/** A month as YYYY-MM; where the browser has no month picker it is typed. */
export function MonthField({ width = 'short', ...rest }: Omit<TextFieldProps, 'type' | 'pattern'>) {
  return (
    <TextField
      {...rest}
      width={width}
      type="month"
      pattern="\d{4}-(0[1-9]|1[0-2])"
      placeholder="YYYY-MM"
      title="A month as YYYY-MM, such as 2027-01"
    />
  );
}
