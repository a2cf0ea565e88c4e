'use client';

/** Takes the place of the whole document, so it brings no style sheet and no script of its own. */
export default function GlobalErrorPage() {
  return (
    <html lang="en-GB">
      <body>
        <title>Headroom could not be shown</title>
        <h1>Headroom could not be shown</h1>
        <p>Something went wrong on the server. Nothing that you saved was lost.</p>
        <p>
          <a href="/plans">Try again</a>; if it stays, tell your administrator.
        </p>
      </body>
    </html>
  );
}
