/** Written out, because draws spend much of their time here. */
type Eight = readonly [number, number, number, number, number, number, number, number];

/** Φ⁻¹ near the middle, by the square of the distance from it. */
const MIDDLE_TOP: Eight = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const MIDDLE_BOTTOM: Eight = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const TAIL_TOP: Eight = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const TAIL_BOTTOM: Eight = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995344, 1.0507500716444169e-9,
];
const FAR_TOP: Eight = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_BOTTOM: Eight = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];

function polynomial(c: Eight, x: number): number {
  return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
}

/** Φ⁻¹(p) for 0 < p < 1, to 16 digits. Source: M. J. Wichura, algorithm AS 241, Applied Statistics 37 (1988). */
export function normalQuantile(p: number): number {
  const offset = p - 0.5;
  if (Math.abs(offset) <= 0.425) {
    const x = 0.180625 - offset * offset;
    return (offset * polynomial(MIDDLE_TOP, x)) / polynomial(MIDDLE_BOTTOM, x);
  }
  const depth = Math.sqrt(-Math.log(offset < 0 ? p : 1 - p));
  const size =
    depth <= 5
      ? polynomial(TAIL_TOP, depth - 1.6) / polynomial(TAIL_BOTTOM, depth - 1.6)
      : polynomial(FAR_TOP, depth - 5) / polynomial(FAR_BOTTOM, depth - 5);
  return offset < 0 ? -size : size;
}

const PHI_TOP: Eight = [
  220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688,
  0.0352624965998911, 0,
];
const PHI_BOTTOM: Eight = [
  440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
  1.75566716318264, 0.0883883476483184,
];
/** √(2π) */
const ROOT_TWO_PI = 2.5066282746310002;

/** Φ(x) within 3·10⁻¹⁶. Source: J. F. Hart's rational approximation, as G. West gives it (Wilmott, 2005). */
export function normalCumulative(x: number): number {
  const size = Math.abs(x);
  const density = Math.exp((-size * size) / 2);
  const tail =
    size < 7.07106781186547
      ? (density * polynomial(PHI_TOP, size)) / polynomial(PHI_BOTTOM, size)
      : density / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / ROOT_TWO_PI;
  return x > 0 ? 1 - tail : tail;
}
