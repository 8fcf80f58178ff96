/** The log the engines speak to: pino fits, and so does any object with these three. */
export type EngineLog = {
  info(fields: object, text: string): void
  warn(fields: object, text: string): void
  error(fields: object, text: string): void
}
