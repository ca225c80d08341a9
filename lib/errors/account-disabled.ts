/** Said at sign-in, to the right password alone, and to a browser that the account was signed in with. */
export const ACCOUNT_DISABLED = 'This account is disabled. Ask whoever runs this server.'
