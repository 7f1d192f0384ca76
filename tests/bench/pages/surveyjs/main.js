// SurveyJS: the questions and the formula are its own JSON and expressions; price and drawing stand beside the form.
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import 'survey-core/survey-core.fontless.min.css';
import { drawing, groups, options } from '../../model/model.mjs';

const added = groups.map((_, group) => `{g${group}} * ${35 + 11 * group}`).join(' + ');
const percent = 'iif({quantity} >= 1000, 88, iif({quantity} >= 500, 94, 100))';
const survey = new Model({
  title: 'Mini backpack',
  showNavigationButtons: false,
  showCompletedPage: false,
  calculatedValues: [{ name: 'cents', expression: `(1200 + ${added}) * ${percent} / 100` }],
  elements: [
    { type: 'text', name: 'quantity', title: 'Quantity', defaultValue: 300, inputType: 'number' },
    ...groups.map((name, group) => ({
      type: 'radiogroup',
      name: `g${group}`,
      title: name,
      defaultValue: 0,
      choices: options.map((option) => ({ value: option, text: `${name} ${option + 1}` })),
    })),
  ],
});

const head = document.body.appendChild(document.createElement('header'));
head.innerHTML = '<div class="stage"></div><p data-price=""></p>';
const show = () => {
  const cents = Math.floor(survey.calculatedValues[0].value);
  head.lastChild.textContent = `$${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  head.firstChild.innerHTML = drawing(groups.map((_, group) => survey.getValue(`g${group}`)));
};
survey.onValueChanged.add(show);
survey.onVariableChanged.add(show);
survey.onAfterRenderSurvey.add(() => { document.body.setAttribute('data-ready', ''); });
show();
renderSurvey(survey, document.body.appendChild(document.createElement('div')));
