// Where the journeys touch the page. The page promises these attributes; nothing else of its markup is relied upon.
export const hooks = {
  root: '[data-packwright]',
  ready: '[data-packwright][data-ready], [data-packwright] [data-ready]',
  price: '[data-price]',
  minimum: '[data-moq]',
  leadTime: '[data-lead]',
  feature: '[data-feature]',
  choice: 'input[type="radio"], input[type="checkbox"]',
  quantity: '[data-quantity]',
  notice: '[data-notice]',
  stage: '[data-stage] svg',
  live: '[data-live]',
  artwork: 'input[type="file"]',
};

export const featureNamed = (name) => `[data-feature="${name}"]`;
export const choiceNamed = (name) => `input[value="${name}"]`;
export const action = (name) => `[data-action="${name}"]`;
