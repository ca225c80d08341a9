import type { DocumentStatus, SourceType } from '@/lib/schema/source'

export const SOURCE_TYPE_WORDS: Readonly<Record<SourceType, string>> = {
  agency: 'News agency',
  newspaper: 'Newspaper',
  broadcaster: 'Broadcaster',
  'think-tank': 'Think tank',
  government: 'Government',
  platform: 'Platform',
  person: 'Person',
  other: 'Other',
}

export const STATUS_WORDS: Readonly<Record<DocumentStatus, string>> = {
  current: 'Current',
  corrected: 'Corrected',
  retracted: 'Retracted',
}
