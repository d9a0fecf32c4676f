export const keysMethods = {};
