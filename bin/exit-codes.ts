/** Exit statuses of the command line besides 0. `plan-file.md` */
export const DEFECT = 1;
/** A fault of the plan, or a command that was called wrongly. */
export const MISUSE = 2;
