// A live list is the same for everyone: what in it is not for one person carries `data-not-for="id"`.
import { whoIsHere } from './who.ts'

document.addEventListener('turbo:before-stream-render', (event) => {
  const fragment = (event.target as Element).querySelector('template')?.content
  for (const one of fragment?.querySelectorAll<HTMLElement>('[data-not-for]') ?? []) {
    if (one.dataset.notFor === whoIsHere()) one.remove()
  }
})
