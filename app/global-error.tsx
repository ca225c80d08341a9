'use client'
/** The last resort, when even the layout broke: no style of ours is sure to be here, so none is used. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <body>
        <main role="alert">
          <h1>Redthread stopped working</h1>
          <p>What was saved is safe. Load the page again; if it stays like this, tell whoever runs this server.</p>
          <a href="/">Go to my boards</a>
        </main>
      </body>
    </html>
  )
}
