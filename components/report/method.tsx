/** How the figures come about, on less than a page. */
export function Method() {
  return (
    <div className="stack max-w-prose">
      <p>
        Every figure is computed month by month for each role line, in the plan and in a baseline that is the
        same plan in the same scenario without any AI. Each difference from the baseline is caused by AI and
        by nothing else.
      </p>
      <p>
        <strong>Freed time.</strong> Of a role’s time, the part that AI touches, times what it saves there,
        less the review that it adds; times the share of people who use it regularly, which grows along a
        curve. All three are given as low, likely and high.
      </p>
      <p>
        <strong>Posts.</strong> Freed time is not closed posts: a realisation rate says how much of it is
        taken out of staffing, in whole posts where the scenario asks for it. Leavers come first, then
        redeployment, and releases only where the scenario allows them. Every freed FTE has a destination:
        left unfilled, redeployed, released, reinvested, or stranded.
      </p>
      <p>
        <strong>Money.</strong> Net saving is the baseline’s cost less the plan’s: pay with on-cost,
        recruitment, severance, retraining, pay that is carried elsewhere, and all that AI systems cost
        (seats, use, capacity, fixed and up-front cost, refresh, onboarding). The NPV discounts each month’s
        net saving; payback is the month from which the running sum is not below zero again; peak funding is
        its lowest point below zero.
      </p>
      <p>
        <strong>Range.</strong> Draws of all estimates between low and high, correlated across roles, give the
        range in 8 of 10 cases. Figures are not rounded before they are shown.
      </p>
    </div>
  );
}
