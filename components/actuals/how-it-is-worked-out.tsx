/** The rules behind the figures, in the words of the decision. */
export function HowItIsWorkedOut() {
  return (
    <section className="section max-w-prose" aria-labelledby="rules">
      <h2 id="rules" className="mb-2">
        How this is worked out
      </h2>
      <ul className="list-disc space-y-1 pl-5">
        <li>
          What the files do not say of a role line is as planned. A row of a cost centre is the centre with
          all below it; what its known role lines leave of it is shared among the others as the plan shares
          it.
        </li>
        <li>
          The forecast starts from the last actual staff of each role line and has the plan’s changes of the
          months to come, never below 0. Staff that is above the plan now stays above it by as much, since
          nobody has decided otherwise.
        </li>
        <li>
          Pay that no file gives is the staff at the plan’s pay; after the last payroll, at the pay that was
          found. Costs of AI, hiring, leaving and moving to come are as planned.
        </li>
        <li>
          Causes: the plan is computed again with the volume of work as it was, then with attrition too, then
          adoption. Each cause has what changes with it, in this order. Hiring is the hires above or below
          those of the plan computed so: leavers who were not replaced are in it. Pay is what was paid above
          the plan’s pay of the staff as it was; AI price is what AI cost above the plan computed so. Other is
          the rest: moves, releases made earlier or later, and whatever the files do not tell. So the causes
          add up to the variance.
        </li>
        <li>
          Volume is compared with the first month that has one, so that any unit serves as long as it stays
          the same; attrition is the mean of the months with leavers; adoption is the regular users over staff
          in the last month that has them.
        </li>
        <li>
          Realised saving is what the plan’s baseline, without AI, would have cost to date, less what was
          spent. Closed posts are the staff of the baseline less staff in post.
        </li>
      </ul>
    </section>
  );
}
