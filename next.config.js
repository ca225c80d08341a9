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
  turbopack: {
    resolveAlias: {
      // What lib0 brings for Node, and for coloured logs, is never called in a page: 9 kB (npm run bench:weight).
      'next/dist/compiled/buffer': { browser: './app/no-buffer.ts' },
      'lib0/logging': { browser: './node_modules/lib0/logging.node.js' },
    },
  },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino', 'kysely'],
}
