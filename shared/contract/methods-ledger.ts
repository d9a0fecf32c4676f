export const ledgerMethods = {};
