/* Shows the places of a list on a map, or lets a click choose the position of one. */
(() => {
  'use strict';
  const WHOLE = [[56, 60], 3];
  const CLOSE = 14;

  /* Where there are no tiles: squares with the degrees of their upper left corner. */
  const Grid = L.GridLayer.extend({
    createTile(coords) {
      const tile = document.createElement('div');
      const corner = this._map.unproject(coords.scaleBy(this.getTileSize()), coords.z);
      const digits = Math.max(0, Math.min(4, Math.round(coords.z / 4)));
      tile.className = 'square';
      tile.textContent = `${corner.lat.toFixed(digits)}, ${corner.lng.toFixed(digits)}`;
      return tile;
    }
  });

  /* Leaflet loads an empty image into a tile that it removes; the content security policy forbids that. */
  const Tiles = L.TileLayer.extend({ _removeTile: L.GridLayer.prototype._removeTile });

  const escaped = (text) => {
    const node = document.createElement('span');
    node.textContent = text;
    return node.innerHTML;
  };

  const pin = (position, title) => L.marker(position, {
    icon: L.divIcon({ className: 'pin', iconSize: [20, 20] }), keyboard: false, title
  });

  /* All of an archive, or all of Russia. */
  const showWhole = (map, archive) => {
    if (archive.bounds) {
      map.fitBounds(archive.bounds, { animate: false });
    } else {
      map.setView(...WHOLE);
    }
  };

  const show = (map, archive, box) => {
    const pins = JSON.parse(box.dataset.pins).map(([id, title, latitude, longitude]) => {
      const link = document.createElement('a');
      link.href = `/console/guide/places/${id}/`;
      link.textContent = title;
      return pin([Number(latitude), Number(longitude)], title).bindPopup(link, { closeButton: false }).addTo(map);
    });
    if (pins.length > 0) {
      map.fitBounds(L.featureGroup(pins).getBounds().pad(0.15), { maxZoom: CLOSE, animate: false });
    } else {
      showWhole(map, archive);
    }
  };

  const choose = (map, archive) => {
    const latitude = document.getElementById('latitude');
    const longitude = document.getElementById('longitude');
    const marker = pin([0, 0], '');
    marker.options.draggable = true;
    const typed = () => {
      const [north, east] = [latitude, longitude].map((field) => field.value.trim().replace(',', '.'));
      const good = north !== '' && east !== '' && Math.abs(north) <= 90 && Math.abs(east) <= 180;
      return good && (Number(north) !== 0 || Number(east) !== 0) ? L.latLng(Number(north), Number(east)) : null;
    };
    const follow = () => {
      const position = typed();
      if (position === null) {
        marker.remove();
      } else {
        marker.setLatLng(position).addTo(map);
        map.setView(position, Math.max(map.getZoom() || 0, CLOSE), { animate: false });
      }
    };
    const take = (position) => {
      const wrapped = position.wrap();
      latitude.value = wrapped.lat.toFixed(6);
      longitude.value = wrapped.lng.toFixed(6);
      marker.setLatLng(wrapped).addTo(map);
    };
    showWhole(map, archive);
    follow();
    map.on('click', (event) => take(event.latlng));
    marker.on('dragend', () => take(marker.getLatLng()));
    [latitude, longitude].forEach((field) => field.addEventListener('change', follow));
  };

  document.querySelectorAll('[data-map]').forEach((box) => {
    box.hidden = false;
    const tiles = box.dataset.tiles;
    const archive = JSON.parse(box.dataset.archive || '{}');
    const map = L.map(box, { zoomControl: false, attributionControl: tiles !== '', zoomAnimation: false,
      fadeAnimation: false, markerZoomAnimation: false });
    L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
    if (tiles === '' || box.dataset.archive) {
      new Grid().addTo(map);
    }
    if (tiles !== '') {
      map.attributionControl.setPrefix(false);
      new Tiles(tiles, { attribution: escaped(box.dataset.attribution), maxZoom: 19, ...archive }).addTo(map);
    }
    (box.dataset.map === 'choose' ? choose : show)(map, archive, box);
  });
})();
