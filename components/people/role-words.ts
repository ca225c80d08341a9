/** Roles as people read them. */
import type { BoardRole, TeamRole } from '@/lib/schema/role'

export const BOARD_ROLE_WORDS: Readonly<Record<BoardRole, { readonly name: string; readonly may: string }>> = {
  viewer: { name: 'Viewer', may: 'sees the board and exports it' },
  commenter: { name: 'Commenter', may: 'also grades sources and evidence' },
  editor: { name: 'Editor', may: 'also edits, imports documents and takes snapshots' },
  owner: { name: 'Owner', may: 'also renames and shares the board, and moves it to the trash' },
}

export const TEAM_ROLE_WORDS: Readonly<Record<TeamRole, { readonly name: string; readonly may: string }>> = {
  guest: { name: 'Guest', may: 'sees only the boards they are put on by name' },
  member: { name: 'Member', may: 'makes boards and sees those open to the team' },
  admin: { name: 'Admin', may: 'also invites people and looks after the team' },
}

/** What somebody with the role reads of it. */
export const MY_TEAM_ROLE: Readonly<Record<TeamRole, string>> = {
  guest: 'You are a guest of this team: you see only the boards that you are put on by name.',
  member: 'You are a member of this team: you make boards and see those open to it.',
  admin: 'You are an admin of this team: you also invite people and look after it.',
}

/** "a guest", "an admin": a role within a sentence. */
export function aRole(name: string): string {
  const word = name.toLowerCase()
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`
}
