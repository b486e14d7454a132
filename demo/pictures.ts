import {
  forestScene,
  orchardScene,
  passScene,
  schoolPathScene,
  teaScene,
  terraceScene,
  villageScene,
} from './pictures/countryside.ts'
import { hallScene } from './pictures/hall.ts'
import { lights } from './pictures/kit.ts'
import { libraryScene } from './pictures/library.ts'
import { loomScene } from './pictures/loom.ts'
import { pitchScene } from './pictures/pitch.ts'
import { portraitScene } from './pictures/portrait.ts'
import { render } from './pictures/render.ts'
import type { Scene } from './pictures/stage.ts'
import { lanternStreetScene, marketScene } from './pictures/streets.ts'
import {
  bridgeScene,
  damScene,
  fishFarmScene,
  floodScene,
  lanternScene,
  riverRunScene,
  riverScene,
} from './pictures/waters.ts'
import { communalHouseScene, powerLineScene, roadWorksScene } from './pictures/works.ts'
import { factoryScene, hospitalScene, schoolScene } from './pictures/yards.ts'

/**
 * The demonstration's pictures are painted by this program, so that they belong to nobody else; `paint.ts` keeps them in
 * `painted/`. The key is the seed: a key always gives the same picture.
 */
const scenes: Record<string, (key: string) => Scene> = {
  'hoi-truong': (key) => hallScene(key),
  'mua-lu': (key) => floodScene(key, lights.rain),
  'cau-ha-van': (key) => bridgeScene(key, lights.dawn),
  'ruong-binh-minh': (key) => terraceScene(key, lights.dawn, 'water'),
  'ruong-mua-vang': (key) => terraceScene(key, lights.gold, 'rice'),
  'doi-che-som': (key) => teaScene(key, lights.morning),
  'doi-che-chieu': (key) => teaScene(key, lights.gold),
  'ben-thuyen': (key) => riverScene(key, lights.dusk),
  'ben-thuyen-som': (key) => riverScene(key, lights.mist),
  'cho-phien': (key) => marketScene(key, lights.gold),
  'lam-duong': (key) => roadWorksScene(key, lights.gold),
  'cum-cong-nghiep': (key) => factoryScene(key, lights.dusk),
  'benh-vien': (key) => hospitalScene(key, lights.dusk),
  'san-truong': (key) => schoolScene(key, lights.morning),
  'lop-hoc-mua': (key) => schoolPathScene(key, lights.mist),
  'duong-deo': (key) => passScene(key, lights.mist),
  'hoi-den-song': (key) => lanternScene(key, lights.night),
  'hoi-den-pho': (key) => lanternStreetScene(key, lights.night),
  'ke-sach': (key) => libraryScene(key),
  'khung-cui': (key) => loomScene(key),
  'dinh-lang': (key) => communalHouseScene(key, lights.dusk),
  'san-bong-dem': (key) => pitchScene(key, lights.night, 'night'),
  'san-bong-chieu': (key) => pitchScene(key, lights.gold, 'day'),
  'san-bong-som': (key) => pitchScene(key, lights.mist, 'training'),
  'duong-chay': (key) => riverRunScene(key, lights.dawn),
  'rung-mua': (key) => forestScene(key, lights.mist, true),
  'rung-thong': (key) => forestScene(key, lights.gold, false),
  'vuon-cam': (key) => orchardScene(key, lights.morning),
  'ca-long': (key) => fishFarmScene(key, lights.morning),
  'ho-thuy-loi': (key) => damScene(key, lights.morning),
  'ban-lang-chieu': (key) => villageScene(key, lights.dusk, false),
  'ban-lang-som': (key) => villageScene(key, lights.dawn, true),
  'chan-dung-huong': (key) =>
    portraitScene(key, {
      wall: '#8a9a94',
      skin: '#d9a47c',
      hair: '#231a18',
      coat: '#7a2f3a',
      collar: '#f1e9df',
      longHair: true,
      glasses: false,
    }),
  'chan-dung-long': (key) =>
    portraitScene(key, {
      wall: '#6f7f95',
      skin: '#c98f66',
      hair: '#1d1a1c',
      coat: '#33424f',
      collar: '#c8d2da',
      longHair: false,
      glasses: false,
    }),
  'chan-dung-binh': (key) =>
    portraitScene(key, {
      wall: '#9a8a6c',
      skin: '#d2a078',
      hair: '#4a4442',
      coat: '#4b5340',
      collar: '#efe7d6',
      longHair: false,
      glasses: true,
    }),
  'duong-day-dien': (key) => powerLineScene(key, lights.dusk),
}

export const pictureKeys: readonly string[] = Object.keys(scenes)

/** A JPEG of 1600 × 1067 pixels. */
export async function picture(key: string): Promise<Buffer> {
  const scene = scenes[key]
  if (!scene) throw new Error(`There is no picture called ${key}.`)
  return render(scene(key))
}
