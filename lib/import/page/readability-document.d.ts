/** The document that Readability ships for places without a browser, and which it knows how to work on. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    /** `html` must be well-formed: every element closed. */
    parse(html: string, url?: string): Document
  }
}
