/** The caller asked for something that cannot be done; the message is a plain sentence for standard error. */
export class Misuse extends Error {}
