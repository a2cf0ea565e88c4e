/*
 * model.md, section 9, in C: the draws of lib/engine's sampleDraws() on threads, with the same random numbers, so that every
 * number of both can be compared. As there, what is the same in every draw is worked out once.
 *
 *   simulation INPUT OUTPUT DRAWS SEED CORRELATION THREADS RUNS    the plan's first scenario; the milliseconds of each run
 *                                                                  are printed, reading and writing excluded.
 */
#include "model.h"
#include <pthread.h>
#include <stdint.h>

/* ---- random numbers: xoroshiro128+, a stream of its own for each draw ---- */

typedef struct { uint64_t a, b; } Random;

static uint64_t turned(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }
static uint64_t next_bits(Random *r) {
  uint64_t out = r->a + r->b, mixed = r->a ^ r->b;
  r->a = turned(r->a, 24) ^ mixed ^ (mixed << 16);
  r->b = turned(mixed, 37);
  return out;
}
static void jump(Random *r) {
  static const uint64_t steps[] = {0xdf900294d8f554a5ull, 0x170865df4b3201fcull};
  Random to = {0, 0};
  for (int i = 0; i < 2; i++)
    for (int bit = 0; bit < 64; bit++) {
      if (steps[i] >> bit & 1) to.a ^= r->a, to.b ^= r->b;
      next_bits(r);
    }
  *r = to;
}
static double uniform(Random *r) {
  double high = next_bits(r) & 0x3ffffff, low = next_bits(r) & 0x7ffffff;
  return high * 0x1p-26 + low * 0x1p-53;
}

static double ratio(const double *top, const double *bottom, double x) {
  double over = top[7], under = bottom[7];
  for (int i = 6; i >= 0; i--) over = over * x + top[i], under = under * x + bottom[i];
  return over / under;
}
/* AS 241 */
static double normal_quantile(double p) {
  static const double middle[2][8] = {
      {3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
       67265.770927008700853, 33430.575583588128105, 2509.0809287301226727},
      {1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
       28729.085735721942674, 5226.495278852854561}};
  static const double tail[2][8] = {
      {1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
       0.24178072517745061177, 0.0227238449892691845833, 0.00077454501427834140764},
      {1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
       0.0151986665636164571966, 0.0005475938084995344946, 1.05075007164441684324e-9}};
  static const double far[2][8] = {
      {6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
       0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7},
      {1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 0.0007868691311456132591,
       1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15}};
  double q = p - 0.5;
  if (fabs(q) <= 0.425) return q * ratio(middle[0], middle[1], 0.180625 - q * q);
  double depth = sqrt(-log(q < 0 ? p : 1 - p));
  double size = depth <= 5 ? ratio(tail[0], tail[1], depth - 1.6) : ratio(far[0], far[1], depth - 5);
  return q < 0 ? -size : size;
}
static double normal(Random *r) { return normal_quantile(uniform(r) + 0x1p-54); }
static double phi(double x) { return erfc(-x * 0.70710678118654752) / 2; }

/* ---- the estimates ---- */

typedef struct { double low, high, below, left, right; } Triangle;
typedef struct { double share; Triangle exposure, saved, review; } Part;
typedef struct { int parts; Part *part; Triangle ceiling; } Estimate;

static Triangle triangle(const double *t) {
  double width = t[2] - t[0];
  return (Triangle){t[0], t[2], width > 0 ? (t[1] - t[0]) / width : 0, width * (t[1] - t[0]), width * (t[2] - t[1])};
}
static double quantile(const Triangle *t, double q) {
  return q < t->below ? t->low + sqrt(q * t->left) : t->high - sqrt((1 - q) * t->right);
}
static void draw_estimates(const Estimate *estimates, int count, double correlation, Random *r, double *gain, double *ceiling) {
  double own = sqrt(1 - correlation), capability = sqrt(correlation) * normal(r), adoption = sqrt(correlation) * normal(r);
  for (int e = 0; e < count; e++) {
    double q = phi(capability + own * normal(r)), w = phi(adoption + own * normal(r)), sum = 0;
    for (int k = 0; k < estimates[e].parts; k++) {
      const Part *part = &estimates[e].part[k];
      sum += part->share * quantile(&part->exposure, q) * (quantile(&part->saved, q) - quantile(&part->review, 1 - q));
    }
    gain[e] = sum, ceiling[e] = quantile(&estimates[e].ceiling, w);
  }
}

/* ---- what moves, and what does not ---- */

typedef struct {
  const Role *role;
  int estimate, group, first, from, has_block;
  double *work, *shape, staff, above, pool, realised, share, pace;
  double loaded, recruiting, severing, retraining, carrying, seat, use, joining;
  const double *trend;
} Moving;

typedef struct {
  Plan plan;
  Work work;
  const Scenario *scenario;
  int estimates, moving, groups, draws, *group_of;
  Estimate *estimate;
  Moving *role;
  double *fixed_staff, *fixed_net, *unnamed, *share; /* share: [system][group] */
  double correlation, *samples;
  Random seeded;
} Simulation;

static void set_rates(Simulation *s, Moving *m) {
  const Role *r = m->role;
  const Scenario *sc = s->scenario;
  static const Option none = {0};
  const Option *option = r->system < 0 ? &none : chosen(&s->plan, sc, r->system);
  m->share = r->contractor ? 0 : sc->redeploy_share, m->pace = r->contractor ? 1 : sc->pace;
  m->from = r->contractor ? sc->contractor_notice : sc->release ? sc->notice : s->plan.months;
  m->loaded = r->salary * (1 + r->on_cost) / 12, m->recruiting = sc->recruitment * r->salary;
  m->severing = r->contractor ? 0 : sc->severance * r->salary / 12;
  m->retraining = sc->retraining * r->salary, m->carrying = m->loaded * (1 - sc->fills);
  m->seat = option->seat * sc->price_factor, m->use = r->usage * option->unit * sc->price_factor;
  m->joining = option->onboarding * sc->price_factor, m->has_block = option->capacity > 0;
  m->trend = s->work.trend + (size_t)(r->system < 0 ? s->plan.systems : r->system) * s->plan.months;
  m->realised = s->work.realised[r->centre];
}

/* Splits one role into its months before AI, which are fixed, and those that move. */
static void split_role(Simulation *s, const Role *r, int estimate) {
  const int months = s->plan.months;
  Moving m = {.role = r, .estimate = estimate, .group = s->group_of[r->centre], .work = doubles(months), .shape = doubles(months)};
  Role whole = *r;
  whole.ceiling[s->scenario->point] = 1;
  double *demand = doubles(months);
  fill_adoption(&s->plan, s->scenario, &whole, &s->work, m.shape);
  fill_demand(&s->plan, s->scenario, r, &s->work, demand, m.work);
  free(demand);
  set_rates(s, &m);
  while (!r->span && m.first < months && m.shape[m.first] == 0) m.first++;
  State base = {r->opening, 0, 0};
  for (int t = 0; t < months; t++) {
    if (t == m.first) m.staff = base.in_post, m.above = base.above, m.pool = base.pool;
    Moves b = staff_month(&base, m.work[t], r->stay_rate, m.share, m.pace, t >= m.from);
    if (t < m.first) s->fixed_staff[(size_t)r->centre * months + t] += base.in_post;
    else
      s->fixed_net[(size_t)m.group * months + t] +=
          s->work.pay[t] * (base.in_post * m.loaded + b.hires * m.recruiting + b.released * m.severing +
                            b.redeployed * m.retraining + base.pool * m.carrying);
  }
  if (m.first < months) s->role[s->moving++] = m;
}

static void take_fixed_costs(Simulation *s) {
  const int months = s->plan.months;
  double *shared = doubles(4 * months), *fullness = doubles(2 * months);
  for (int i = 0; i < s->plan.systems; i++) {
    memset(s->work.system[i].at, 0, (size_t)COLUMNS * months * sizeof(double));
    share_system(&s->plan, s->scenario, &s->work, i, shared, fullness);
    for (int c = 0; c < s->plan.centres; c++)
      s->share[i * s->groups + s->group_of[c]] += s->work.share[(size_t)c * s->plan.systems + i];
    for (int t = 0; t < months; t++) {
      double cost = shared[months + t] + shared[2 * months + t] + shared[3 * months + t];
      if (s->work.system_roles[i] == 0) s->unnamed[t] += cost + shared[t];
      for (int g = 0; g < s->groups; g++) s->fixed_net[(size_t)g * months + t] -= s->share[i * s->groups + g] * cost;
    }
  }
  free(shared), free(fullness);
}

static void prepare(Simulation *s) {
  const Plan *p = &s->plan;
  s->groups = s->estimates = s->moving = 0;
  for (int c = 0; c < p->centres; c++) if (p->parent[c] < 0) s->group_of[c] = s->groups++;
  for (int i = p->centres - 1; i >= 0; i--) {
    int c = p->deepest_first[i];
    if (p->parent[c] >= 0) s->group_of[c] = s->group_of[p->parent[c]];
  }
  for (int i = 0; i < p->roles; i++) {
    const Role *r = &p->role[i];
    if (!r->estimated) continue;
    Estimate *e = &s->estimate[s->estimates++];
    e->parts = r->tasks, e->ceiling = triangle(r->ceiling), e->part = need(calloc(r->tasks, sizeof(Part)));
    for (int k = 0; k < r->tasks; k++) {
      const double *t = r->task + 10 * k;
      e->part[k] = (Part){t[0], triangle(t + 1), triangle(t + 4), triangle(t + 7)};
    }
  }
  for (int spans = 0; spans < 2; spans++)
    for (int i = 0, e = 0; i < p->roles; i++) {
      int estimate = p->role[i].estimated ? e++ : -1;
      if (p->role[i].span == spans) split_role(s, &p->role[i], estimate);
    }
  take_fixed_costs(s);
}

/* ---- the draws ---- */

typedef struct { double *staff, *supervised, *net, *volume, *demand, *gain, *ceiling, *total; } Sums;

static void play_moving(const Simulation *s, const Moving *m, const double *work, double gain, double ceiling, Sums *sums) {
  const int months = s->plan.months;
  const double *restrict pay = s->work.pay, *restrict shape = m->shape, *restrict base = m->work;
  double *restrict staff = sums->staff + (size_t)m->role->centre * months, *restrict net = sums->net + (size_t)m->group * months;
  State state = {m->staff, m->above, m->pool};
  const int whole = s->scenario->whole;
  double most = 0;
  for (int t = m->first; t < months; t++) {
    double adoption = ceiling * shape[t], freed = work[t] * (gain * adoption);
    double cash = m->realised * positive(freed) + negative(freed) + (base[t] - work[t]);
    if (whole && cash > 0) cash = floor(cash + 1e-9);
    Moves a = staff_month(&state, positive(base[t] - cash), m->role->stay_rate, m->share, m->pace, t >= m->from);
    double users = state.in_post * adoption, joined = positive(users - most);
    most += joined;
    double people = pay[t] * (state.in_post * m->loaded + a.hires * m->recruiting + a.released * m->severing +
                              a.redeployed * m->retraining + state.pool * m->carrying);
    staff[t] += state.in_post;
    net[t] -= people + m->trend[t] * (users * m->seat + base[t] * adoption * m->use) + joined * m->joining;
  }
  if (m->has_block) {
    double *restrict volume = sums->volume + (size_t)m->role->system * months;
    for (int t = m->first; t < months; t++) volume[t] += base[t] * ceiling * shape[t] * m->role->usage;
  }
}

static void roll_up(const Plan *p, double *cells) {
  for (int i = 0; i < p->centres; i++) {
    int c = p->deepest_first[i];
    if (p->parent[c] >= 0) add(cells + (size_t)p->parent[c] * p->months, cells + (size_t)c * p->months, p->months);
  }
}

static void take_blocks(const Simulation *s, Sums *sums) {
  const int months = s->plan.months;
  for (int i = 0; i < s->plan.systems; i++) {
    const Option *o = chosen(&s->plan, s->scenario, i);
    if (o->capacity == 0 || s->work.system_roles[i] == 0) continue;
    for (int t = positive(o->start); t < least(o->end, months); t++) {
      double blocks = ceil(sums->volume[(size_t)i * months + t] / o->capacity - 1e-9);
      double cost = (blocks < 1 ? 1 : blocks) * o->block * s->scenario->price_factor * s->work.trend[(size_t)i * months + t];
      for (int g = 0; g < s->groups; g++) sums->net[(size_t)g * months + t] -= s->share[i * s->groups + g] * cost;
    }
  }
}

static void keep(const Simulation *s, int level, int draw, const double *staff, const double *net) {
  const int months = s->plan.months, n = months < 12 ? months : 12;
  double *cell = s->samples + (size_t)level * (2 * months + 2) * s->draws + draw, npv = 0, run = 0;
  for (int t = 0; t < months; t++, cell += s->draws) *cell = staff[t];
  for (int t = 0; t < months; t++, cell += s->draws) *cell = net[t], npv += net[t] * s->work.discount[t];
  for (int t = months - n; t < months; t++) run += net[t];
  cell[0] = npv, cell[s->draws] = run * 12 / n;
}

static void play_draw(const Simulation *s, int draw, Sums *sums) {
  const Plan *p = &s->plan;
  const int months = p->months;
  memcpy(sums->staff, s->fixed_staff, (size_t)p->centres * months * sizeof(double));
  memcpy(sums->net, s->fixed_net, (size_t)s->groups * months * sizeof(double));
  memset(sums->volume, 0, (size_t)p->systems * months * sizeof(double));
  int supervised = 0;
  for (int i = 0; i < s->moving; i++) {
    const Moving *m = &s->role[i];
    const double *work = m->work;
    if (m->role->span) {
      if (!supervised++) memcpy(sums->supervised, sums->staff, (size_t)p->centres * months * sizeof(double)), roll_up(p, sums->supervised);
      double posts = s->work.posts[m->role->centre];
      const double *below = sums->supervised + (size_t)m->role->centre * months;
      for (int t = 0; t < months; t++) sums->demand[t] = posts == 0 ? m->role->fte : m->role->fte * (below[t] / posts);
      work = sums->demand;
    }
    play_moving(s, m, work, m->estimate < 0 ? 0 : sums->gain[m->estimate], m->estimate < 0 ? 0 : sums->ceiling[m->estimate], sums);
  }
  take_blocks(s, sums);
  roll_up(p, sums->staff);
  double *staff = sums->total, *net = sums->total + months;
  memset(staff, 0, months * sizeof(double));
  for (int t = 0; t < months; t++) net[t] = -s->unnamed[t];
  int level = 0;
  for (int c = 0; c < p->centres; c++) {
    if (p->parent[c] >= 0) continue;
    const double *own = sums->net + (size_t)level * months;
    add(staff, sums->staff + (size_t)c * months, months), add(net, own, months);
    keep(s, ++level, draw, sums->staff + (size_t)c * months, own);
  }
  keep(s, 0, draw, staff, net);
}

typedef struct { const Simulation *simulation; int from, to; } Span;

static void *play_span(void *given) {
  const Span *span = given;
  const Simulation *s = span->simulation;
  size_t cells = (size_t)s->plan.centres * s->plan.months, months = s->plan.months;
  Sums sums = {doubles(cells), doubles(cells), doubles(s->groups * months), doubles(s->plan.systems * months), doubles(months),
               doubles(s->estimates), doubles(s->estimates), doubles(2 * months)};
  Random at = s->seeded;
  for (int i = 0; i < span->from; i++) jump(&at);
  for (int draw = span->from; draw < span->to; draw++) {
    jump(&at);
    Random own = at;
    draw_estimates(s->estimate, s->estimates, s->correlation, &own, sums.gain, sums.ceiling);
    play_draw(s, draw, &sums);
  }
  free(sums.staff), free(sums.supervised), free(sums.net), free(sums.volume), free(sums.demand);
  free(sums.gain), free(sums.ceiling), free(sums.total);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 8 || !open_stream(argv[1])) return 2;
  Simulation s = {.plan = read_plan(), .draws = atoi(argv[3]), .correlation = atof(argv[5])};
  uint32_t seed = strtoul(argv[4], NULL, 10);
  int threads = atoi(argv[6]);
  const Plan *p = &s.plan;
  size_t months = p->months, levels = 1;
  for (int c = 0; c < p->centres; c++) levels += p->parent[c] < 0;
  s.seeded = (Random){0xffffffff00000000ull | (uint32_t)~seed, (uint64_t)seed << 32};
  s.scenario = &s.plan.scenario[0], s.work = work_for(p);
  s.plan.scenarios = 1;
  s.estimate = need(calloc(p->roles, sizeof(Estimate))), s.role = need(calloc(p->roles, sizeof(Moving)));
  s.group_of = need(calloc(p->centres, sizeof(int)));
  s.samples = doubles(levels * (2 * months + 2) * s.draws);
  double *result = doubles((1 + p->centres + p->systems) * ((SERIES + SYSTEM_SERIES) * months + MEASURES));
  double *shared = doubles(4 * months), *fullness = doubles(2 * months * p->systems);
  pthread_t *thread = need(calloc(threads, sizeof(pthread_t)));
  Span *span = need(calloc(threads, sizeof(Span)));
  for (int run = 0; run < atoi(argv[7]); run++) {
    double before = milliseconds();
    compute(p, &s.work, shared, fullness, result); /* the baseline of span roles, shares and prices */
    s.fixed_staff = doubles(p->centres * months), s.fixed_net = doubles(levels * months);
    s.unnamed = doubles(months), s.share = doubles(p->systems * levels);
    prepare(&s);
    for (int i = 0; i < threads; i++) {
      span[i] = (Span){&s, (long)s.draws * i / threads, (long)s.draws * (i + 1) / threads};
      pthread_create(&thread[i], NULL, play_span, &span[i]);
    }
    for (int i = 0; i < threads; i++) pthread_join(thread[i], NULL);
    printf("%.6f\n", milliseconds() - before);
  }
  FILE *output = fopen(argv[2], "wb");
  if (!output) return 2;
  fwrite(s.samples, sizeof(double), levels * (2 * months + 2) * s.draws, output);
  return fclose(output);
}
