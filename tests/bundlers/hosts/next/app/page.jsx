// Drawn on the server, around a part that runs in the browser.
import Shop from './shop';

export default function Page() {
  return (
    <main>
      <h1>A shop made with Next.js</h1>
      <Shop />
    </main>
  );
}
