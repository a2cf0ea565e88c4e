export { formatDelta, formatMoneyDelta } from './delta';
export { type Figure, isKnown, MASKED, MINUS, NBSP, NOT_AVAILABLE } from './figure';
export { formatHeads } from './heads';
export { currencySign, formatMoney } from './money';
export { formatCount, formatFte, formatNumber, plural } from './number';
export { parseNumber } from './parse-number';
export { formatPercent } from './percent';
export { addMonths, formatDate, formatDateTime, formatMonth, formatMonthRange, formatMonths } from './time';
export { type FigureStyle, formatAs, formatDeltaAs, formatRange, type Unit } from './unit';
