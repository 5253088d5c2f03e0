// Steps can be ticked off. The ticks outlive a reload, not the tab: the next incident begins anew.
(() => {
  const key = 'fix.done ' + location.pathname;
  const steps = [...document.querySelectorAll('.step')];
  let done = [];

  try {
    done = JSON.parse(sessionStorage.getItem(key)) || [];
  } catch {
    // Nothing kept, or nothing that we wrote.
  }

  function keep() {
    try {
      sessionStorage.setItem(key, JSON.stringify(steps.filter(it => it.classList.contains('done')).map(it => it.id)));
    } catch {
      // Forbidden: then a reload forgets.
    }
  }

  function mark(step, isDone) {
    step.classList.toggle('done', isDone);
    document.querySelector('.toc a[href="#' + step.id + '"]').classList.toggle('done', isDone);
  }

  steps.forEach((step, index) => {
    const label = document.createElement('label');
    const box = Object.assign(document.createElement('input'), {type: 'checkbox', checked: done.includes?.(step.id)});
    label.className = 'tick';
    box.setAttribute('aria-label', 'Done: step ' + (index + 1));
    label.append(box, 'Done');
    step.querySelector('h3').after(label);
    mark(step, box.checked);
    box.addEventListener('change', () => {
      mark(step, box.checked);
      keep();
    });
  });
})();
