'use client';
// The component around the element. Next.js draws it on the server too, where there are no elements.
import { Packwright } from 'packwright-configurator/react';
import { useState } from 'react';

const words = { en: { 'action.reset': 'Begin again' } };

export default function Shop() {
  const [isShown, show] = useState(true);
  const [locale, speak] = useState();
  const [price, setPrice] = useState('');
  const [changes, setChanges] = useState(0);
  return (
    <form>
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
