import { describe, expect, it } from 'vitest'
import { parseConfig } from './config'

const parse = (env: Record<string, string>) => parseConfig({ NODE_ENV: 'test', ...env })

describe('the settings', () => {
  it('on loopback allow both spellings of it, and elsewhere the public address alone', () => {
    expect(parse({ PORT: '4000' }).origins).toEqual(['http://localhost:4000', 'http://127.0.0.1:4000'])
    const { publicUrl, origins } = parse({ NEXTAUTH_URL: 'https://redthread.example.org/' })
    expect([publicUrl, origins]).toEqual(['https://redthread.example.org', ['https://redthread.example.org']])
  })

  it.each([
    [{ PORT: '70000' }, 'PORT is “70000”'],
    [{ PORT: '3000.5' }, 'PORT is “3000.5”'],
    [{ NEXTAUTH_URL: 'redthread.example.org' }, 'NEXTAUTH_URL is “redthread.example.org”'],
    [{ NEXTAUTH_URL: 'ftp://redthread.example.org' }, 'without a path'],
    [{ NEXTAUTH_URL: 'https://example.org/redthread' }, 'without a path'],
    [{ REDTHREAD_LOG: 'loud' }, 'REDTHREAD_LOG is “loud”'],
    [{ REDTHREAD_LIMIT_FRAME_BYTES: '1048576' }, 'REDTHREAD_LIMIT_FRAME_BYTES is “1048576”'],
    [
      { REDTHREAD_LIMIT_PROPOSALS: '2001' },
      'REDTHREAD_LIMIT_PROPOSALS is “2001”; it must be a whole number from 1 to 2000.',
    ],
    [{ REDTHREAD_ADMIN_EMAIL: 'ana@example.org' }, 'one of them is missing'],
    [{ NEXTAUTH_SECRET: 'changeme' }, 'NEXTAUTH_SECRET has 8 characters'],
    [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL is set, but this version only has the embedded store; unset it.'],
    [{ S3_BUCKET: 'originals' }, 'S3_BUCKET is set, but this version only keeps files in the data folder; unset it.'],
    [{ OIDC_ISSUER: 'https://id.example.org' }, 'OIDC_ISSUER is set, but this version only knows sign-in by password'],
  ])('refuse %j in one sentence that names the setting', (env, sentence) => {
    expect(() => parse(env)).toThrow(sentence)
  })
})
