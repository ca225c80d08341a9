import { describe, expect, it } from 'vitest'
import { passwordProblem } from './password-rules'

describe('password rules', () => {
  it.each([
    'password1234',
    'Password!2026',
    'P@ssw0rd1234',
    'passwordpassword',
    'monkey-monkey-monkey',
    'administrator1',
    'Summer2026!!',
    'qwertyuiop12',
    'qwertyuiopas',
    '123456789012',
    '098765432109',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '1q2w3e4r5t6y',
    'redthread2026',
    '111222333444',
  ])('refuses the common password %s', (password) => {
    expect(passwordProblem(password)).toMatch(/choose a few unrelated words/)
  })

  it.each([
    'correct horse table lamp',
    'vXq7-plum-harbour',
    'the tea went cold at four',
    'зелёный чайник поёт',
    'redthread-admin-1',
    'ana-password-one',
    '839201745620',
  ])('accepts %s', (password) => {
    expect(passwordProblem(password)).toBeNull()
  })

  it('refuses the address, the name or the team with little added', () => {
    const about = ['kowalczyk@harbourdesk.org', 'Ana Kowalczyk', 'Harbour Desk']
    for (const password of ['kowalczyk2026', 'AnaKowalczyk1', 'harbourdesk!!', 'kowalczykkowalczyk']) {
      expect(passwordProblem(password, about), password).not.toBeNull()
    }
  })

  it('asks for twelve characters, takes 256 and names the numbers', () => {
    expect(passwordProblem('vXq7-plum')).toContain('9 characters; it needs at least 12')
    expect(passwordProblem('plum '.repeat(3) + 'x'.repeat(241))).toBeNull()
    expect(passwordProblem('x-'.repeat(150))).toContain('300 characters; the limit is 256')
  })
})
