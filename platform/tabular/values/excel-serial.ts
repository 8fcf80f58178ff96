const MS_PER_DAY = 86_400_000
const SECONDS_PER_DAY = 86_400

/** A serial's whole seconds since its epoch: spreadsheets keep times as binary fractions of a day, so they are rounded. */
const seconds = (serial: number): number => Math.round(serial * SECONDS_PER_DAY)

/** The day of an Excel serial number. Day 1 is 1 January 1900; the 29 February 1900 that Excel believes in (60) is taken for the 28th. Files of the 1904 epoch count from 1 January 1904 as 0.
 *  `dayOfSerial(45418)` gives `'2024-05-06'`. */
export function dayOfSerial(serial: number, epoch1904 = false): string {
  const whole = Math.floor(seconds(serial) / SECONDS_PER_DAY)
  const sinceUnix = epoch1904 ? whole - 24_107 : whole - (whole < 60 ? 25_568 : 25_569)
  return new Date(sinceUnix * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The time of day of a serial number, 'HH:mm:ss' to the nearest second. `timeOfSerial(0.75)` gives `'18:00:00'`. */
export const timeOfSerial = (serial: number): string => new Date((seconds(serial) % SECONDS_PER_DAY) * 1000).toISOString().slice(11, 19)

/** The serial number of a day, or null where Excel has none that is sure: before March 1900. `serialOfDay('2024-05-06')` gives 45418. */
export function serialOfDay(day: string): number | null {
  const serial = Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY + 25_569
  return Number.isInteger(serial) && serial > 60 ? serial : null
}
