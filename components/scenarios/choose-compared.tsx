import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';

type Props = { all: readonly { code: string; name: string }[]; chosen: readonly string[]; showAll: boolean };

/** Which scenarios stand side by side; in the address, so that a view can be sent to a colleague. */
export function ChooseCompared({ all, chosen, showAll }: Props) {
  if (all.length < 3) return <span />;
  return (
    <form method="get" className="row">
      <fieldset className="contents">
        <legend className="sr-only">Scenarios to compare, two to five</legend>
        {all.map(({ code, name }) => (
          <Checkbox
            key={`${code} ${chosen.includes(code)}`}
            name="compare"
            value={code}
            label={name}
            defaultChecked={chosen.includes(code)}
          />
        ))}
      </fieldset>
      {showAll ? <input type="hidden" name="inputs" value="all" /> : null}
      <Button type="submit">Compare</Button>
    </form>
  );
}
