/** The one menu of what is yours; a button anywhere opens it. */
export const menuId = 'yours';
