// Stands in the head of each page, so that it is never painted otherwise than its reader chose. What it can be used for is
// said on the root element: what needs a script, or more than that, is not shown where it would do nothing.
import { chosen, show } from './chosen.ts'

show('theme', chosen('theme'))
show('text', chosen('text'))
const { dataset } = document.documentElement
const can = ['scripts']
if ('share' in navigator) can.push('share')
if ('clipboard' in navigator) can.push('copy')
if (dataset.offline !== 'off' && 'serviceWorker' in navigator && 'caches' in window) can.push('save')
dataset.can = can.join(' ')
