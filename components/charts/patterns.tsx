/** Hatches that stay apart in grey print. Drawn in the current colours of their classes. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-rise`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="chart-hatch-ground" width="6" height="6" />
        <line className="chart-hatch-rise" y2="6" />
      </pattern>
      <pattern
        id={`${id}-redeployed`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="chart-hatch-ground" width="6" height="6" />
        <line className="chart-hatch-redeployed" y2="6" />
      </pattern>
      <pattern id={`${id}-reinvested`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="chart-hatch-ground" width="6" height="6" />
        <circle className="chart-hatch-reinvested" cx="3" cy="3" r="1.4" />
      </pattern>
      <pattern
        id={`${id}-stranded`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="chart-hatch-ground" width="7" height="7" />
        <path className="chart-hatch-stranded" d="M0,3.5H7M3.5,0V7" />
      </pattern>
    </defs>
  );
}
