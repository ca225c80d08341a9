import { pattern } from './word-list'

/** English names of months, weekdays and numbers, as sources of patterns. Abbreviations with or without a stop. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** Capitalised, so that "may" and "march" the verbs do not match. */
export const MONTH_PATTERN = pattern`
  (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|
  Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|
  SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)(?![\p{L}])
`
export const WEEKDAY_PATTERN =
  '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sun|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat)(?![\\p{L}])\\.?'

/** 1–12, 0 for a word that is no month. */
export function monthNumber(word: string): number {
  const key = word.toLowerCase().replace('.', '').slice(0, 3)
  return MONTHS.findIndex((month) => month.startsWith(key)) + 1
}

/** 0 (Sunday)–6, −1 for a word that is no weekday. */
export function weekdayNumber(word: string): number {
  const key = word.toLowerCase().slice(0, 3)
  return WEEKDAYS.findIndex((weekday) => weekday.startsWith(key))
}

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
export const NUMBER_PATTERN = `(?:\\d{1,3}|an?|${NUMBER_WORDS.slice(1).join('|')})`

/** The number a word or its digits name; "a" and "an" are one. */
export function countOf(word: string): number {
  const index = NUMBER_WORDS.indexOf(word.toLowerCase())
  return index >= 0 ? index : /^an?$/i.test(word) ? 1 : Number(word)
}
