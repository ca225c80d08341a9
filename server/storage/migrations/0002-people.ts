/** Accounts, sessions, teams and roles. Filled in by the part that owns sign-in and access. */
export async function up(): Promise<void> {}
