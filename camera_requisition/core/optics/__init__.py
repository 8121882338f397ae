"""What a lens and a sensor give: field of view, pixel density, near and far limits."""
