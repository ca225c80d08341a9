import { describe, expect, it } from 'vitest'
import { knownFormat, looksLikePage } from './known-format'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('files that are no text', () => {
  it.each([
    ['%PDF-1.7\n…', 'a PDF document'],
    ['\u0089PNG\r\n\u001a\n', 'a PNG picture'],
    ['PK\u0003\u0004…[Content_Types].xml…word/document.xml…PK\u0001\u0002', 'a Word document'],
    ['PK\u0003\u0004…xl/workbook.xml', 'an Excel workbook'],
    ['PK\u0003\u0004…mimetypeapplication/vnd.oasis.opendocument.text', 'an OpenDocument file'],
    ['PK\u0003\u0004…photos/quay.jpg', 'a zip archive'],
  ])('are known by their bytes, with what can be done: %j', (content, what) => {
    const known = knownFormat(bytes(content))
    expect(known?.what).toBe(what)
    expect(known?.advice).toMatch(/\.$/)
  })

  it('finds what a large archive holds in the list at its end', () => {
    expect(knownFormat(bytes(`PK\u0003\u0004${'\u0000'.repeat(200_000)}word/document.xml`))?.what).toBe(
      'a Word document',
    )
  })

  it('are not taken for text, nor text for them', () => {
    expect(knownFormat(bytes('PDF files are common.'))).toBeUndefined()
    expect(knownFormat(new Uint8Array(0))).toBeUndefined()
  })

  it('tells a page from a text that speaks of one', () => {
    for (const page of ['<!DOCTYPE html><p>', '\n <html lang="en">', '<!-- saved -->\n<!doctype html>']) {
      expect(looksLikePage(bytes(page))).toBe(true)
    }
    expect(looksLikePage(bytes('The tag <html> opens a page.'))).toBe(false)
  })
})
