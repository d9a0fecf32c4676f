export const rehearsalMethods = {};
