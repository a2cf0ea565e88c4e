export { addUp, type ComparedGroup, type Movement, realised } from './add-up';
export {
  CAUSES,
  type Cause,
  type ComparedLine,
  type Comparison,
  compareActuals,
  type Parts,
  sumOf,
  sumTo,
} from './compare';
export { isGiven } from './continued';
export { type CausesTold, causesTold } from './told';
