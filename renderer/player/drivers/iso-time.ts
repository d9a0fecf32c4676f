/** Times as ISO 8601 writes them for SCORM 2004 and xAPI. Pure. */

/** `PT1H5M2.5S` with at most two decimals, out of milliseconds; longer than 9,999 hours is cut to that. */
export function isoDuration(milliseconds: number): string {
  const hundredths = Math.round(Math.min(Math.max(0, milliseconds), 9_999 * 3_600_000) / 10);
  const minutes = Math.floor(hundredths / 6000);
  const hours = Math.floor(minutes / 60);
  const head = `${hours > 0 ? `${hours}H` : ''}${minutes % 60 > 0 ? `${minutes % 60}M` : ''}`;
  return `PT${head}${(hundredths % 6000) / 100}S`;
}
