export const agenciesMethods = {};
