// A shop in React 18, in its strict mode: the component around the element.
import { Packwright } from 'packwright-configurator/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const words = { en: { 'action.reset': 'Begin again' } };

function Shop() {
  const [isShown, show] = useState(true);
  const [locale, speak] = useState();
  const [price, setPrice] = useState('');
  const [changes, setChanges] = useState(0);
  return (
    <form>
      <h1>A shop made with React 18</h1>
      {isShown && (
        <Packwright
          name="quote"
          locale={locale}
          wordsData={words}
          onPwPrice={(event) => setPrice(event.detail.quote.unit_price)}
          onPwChange={() => setChanges((count) => count + 1)}
        />
      )}
      <p>Price: <output id="price">{price}</output>, changes: <output id="changes">{changes}</output></p>
      <button id="toggle" type="button" onClick={() => show(!isShown)}>Show or hide</button>
      <button id="german" type="button" onClick={() => speak('de')}>Deutsch</button>
    </form>
  );
}

createRoot(document.querySelector('#app')).render(<StrictMode><Shop /></StrictMode>);
