import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'packwright-configurator';
import type { PackwrightEvents } from 'packwright-configurator';

@Component({
  selector: 'app-bag',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<packwright-configurator [quantity]="300" market="de" (pw-price)="priced($event)"></packwright-configurator>`,
})
export class Bag {
  priced(event: PackwrightEvents['pw-price']) {
    console.log(event.detail.quote.total);
  }
}
