/*
 * One plan in, the rolled-up series and measures of every scenario out.
 *
 *   recurrence INPUT OUTPUT RUNS    INPUT and OUTPUT are streams of doubles (see c-recurrence.ts);
 *                                   the milliseconds of each run are printed, reading and writing excluded.
 */
#include "model.h"

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  if (!open_stream(argv[1])) return 2;

  Plan plan = read_plan();
  Work work = work_for(&plan);
  size_t levels = (size_t)plan.scenarios * (1 + plan.centres + plan.systems);
  double *result = doubles(levels * ((SERIES + SYSTEM_SERIES) * (size_t)plan.months + MEASURES)), *end = result;
  double *shared = doubles(4 * (size_t)plan.months), *fullness = doubles(2 * (size_t)plan.months * plan.systems);
  for (int run = 0; run < atoi(argv[3]); run++) {
    double before = milliseconds();
    end = compute(&plan, &work, shared, fullness, result);
    printf("%.6f\n", milliseconds() - before);
  }
  FILE *output = fopen(argv[2], "wb");
  if (!output) return 2;
  fwrite(result, sizeof(double), end - result, output);
  return fclose(output);
}
