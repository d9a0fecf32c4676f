export const documentsMethods = {};
