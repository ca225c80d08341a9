/** @type {import('next').NextConfig} */
module.exports = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The server in front of Next sends every header and compresses nothing twice.
  compress: true,
  // Types are checked by `npm run check`; a start must not wait for them a second time.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino', 'kysely'],
}
