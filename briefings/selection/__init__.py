"""From a fused story to views: what is shown, in which section and order, at which length."""
