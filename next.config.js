/** @type {import('next').NextConfig} */
module.exports = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The server in front of Next sends every header and compresses nothing twice.
  compress: true,
  // Types are checked by `npm run check`; a start must not wait for them a second time.
  typescript: { ignoreBuildErrors: true },
  // No page uses Next's pictures; without this anybody could have the server scale some.
  images: { unoptimized: true },
  devIndicators: false,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino', 'kysely'],
}
