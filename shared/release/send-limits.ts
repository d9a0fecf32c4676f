/** Megabytes (10^6 bytes) that common ways of sending let through: messengers, mail, LMSs. A file of just that size passes. */
const sendLimits = [16, 25, 100] as const;

export type SendLimit = (typeof sendLimits)[number];

/** The limits that `bytes` keep within, the smallest first; none: it goes by USB stick. */
export function limitsKept(bytes: number): readonly SendLimit[] {
  return sendLimits.filter((limit) => bytes <= limit * 1_000_000);
}
